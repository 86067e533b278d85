package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.processcontracts.client.ApiCredentialsException;
import org.processcontracts.client.ApiTimeoutException;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.FakeTime;
import org.processcontracts.client.Interceptor;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.testing.FakeTransport;

/** Credentials that many calls, and many clients, wait for. */
@Timeout(30)
class ClientSharedCredentialsTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").build();

  private final FakeTransport transport =
      new FakeTransport().otherwise(request -> TransportAnswer.json(200, "{}"));
  private final CountDownLatch release = new CountDownLatch(1);
  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void endCallers() {
    release.countDown();
    callers.shutdownNow();
  }

  @Test
  void shouldOutliveTheClientThatAsked() throws Exception {
    var asked = new CountDownLatch(1);
    var credentials =
        Credentials.token(
            () -> {
              asked.countDown();
              await(release);
              return "a-token";
            });
    var first = bcs(credentials).build();
    try (var second = bcs(credentials).build()) {
      first.listOpRecordAsync(REQUEST);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      var call = second.listOpRecordAsync(REQUEST);
      first.close();
      release.countDown();

      assertThat(call.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldNotKeepATokenThatCannotBeSent() {
    Queue<String> tokens = new ConcurrentLinkedQueue<>(List.of("a-to\nken", "a-token"));
    try (var client = bcs(Credentials.token(tokens::remove)).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ApiCredentialsException.class)
          .hasRootCauseMessage(
              "a token must hold printable ASCII only, because it is sent as a header");
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldAskAgainWhenACallHasWaitedInVain() throws Exception {
    var time = new FakeTime(Instant.EPOCH);
    var asked = new AtomicInteger();
    Supplier<String> hanging =
        () -> {
          if (asked.incrementAndGet() == 1) {
            await(release);
          }
          return "token-" + asked;
        };
    var credentials = Credentials.token(hanging);
    try (var client = time.of(bcs(credentials)).build()) {
      var late = client.listOpRecordAsync(REQUEST);
      time.passWhileWaiting();
      assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ApiTimeoutException.class)
          .hasMessageContaining("had no credentials within PT1M");
    }
    try (var client = bcs(credentials).callTimeout(Duration.ofSeconds(10)).build()) {
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
    }
  }

  /** All of them are in the interceptor at the same time, or the barrier breaks. */
  @Test
  void shouldGoOnWithEachCallOnItsOwnThread() throws Exception {
    int calls = 8;
    var together = new CyclicBarrier(calls);
    Interceptor meeting =
        new Interceptor() {
          @Override
          public TransportRequest request(TransportRequest request) {
            meet(together);
            return request;
          }
        };
    var asked = new CountDownLatch(1);
    Supplier<String> slow =
        () -> {
          asked.countDown();
          await(release);
          return "a-token";
        };
    try (var client = bcs(Credentials.token(slow)).interceptor(meeting).build()) {
      List<CompletableFuture<?>> under = new ArrayList<>();
      for (int i = 0; i < calls / 2; i++) {
        under.add(client.listOpRecordAsync(REQUEST));
        under.add(CompletableFuture.runAsync(() -> client.listOpRecord(REQUEST), callers));
      }
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      release.countDown();
      for (var call : under) {
        call.get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void shouldDoAllThatAWaitingCallDoesOnItsThread() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Interceptor noting =
        new Interceptor() {
          @Override
          public TransportRequest request(TransportRequest request) {
            threads.add(Thread.currentThread());
            return request;
          }

          @Override
          public TransportAnswer answer(TransportRequest request, TransportAnswer answer) {
            threads.add(Thread.currentThread());
            return answer;
          }
        };
    Queue<String> tokens = new ConcurrentLinkedQueue<>(List.of("first", "second"));
    transport.answer(503, "").answer(401, "").answer(200, "{}");
    var builder = bcs(Credentials.token(tokens::remove)).interceptor(noting);
    try (var client = new FakeTime(Instant.EPOCH).of(builder).build()) {
      client.listOpRecord(REQUEST);
    }
    assertThat(transport.requests()).hasSize(3);
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  /** A refresh fails while another call looks whether it has: seen once in some hundred times. */
  @Test
  void shouldAskAgainWhenARefreshFailsJustNow() throws Exception {
    var broken = new IllegalStateException("the vault is sealed");
    for (int i = 0; i < 20_000; i++) {
      List<Runnable> asked = new ArrayList<>();
      var first = new AtomicInteger();
      var credentials =
          Credentials.token(
              () -> {
                if (first.getAndIncrement() == 0) {
                  throw broken;
                }
                return "a-token";
              });
      credentials.proof(null, asked::add);
      var refused = new Credentials.Proof() {};
      var failing = CompletableFuture.runAsync(asked.get(0), callers);
      while (!failing.isDone()) {
        credentials.proof(refused, step -> {});
      }
    }
  }

  private ClientBuilder<BcsClient> bcs(Credentials credentials) {
    return BcsClient.builder()
        .endpoint("http://bcs.example")
        .transport(transport)
        .credentials(credentials);
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException(alone);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
