package org.processcontracts.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests keep their distance, and a busy server gets the time that it asks for. */
class PaceTest {

  private final Time time = new Time();
  private final List<Duration> slept = new ArrayList<>();

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2015-10-21T07:28:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Pace every(long millis) {
    return new Pace(
        Duration.ofMillis(millis),
        time,
        pause -> {
          time.now = time.now.plus(pause);
          if (!pause.isZero()) {
            slept.add(pause);
          }
        });
  }

  private static Exchange answer(int status, String... retryAfter) {
    List<Header> headers =
        Stream.of(retryAfter).map(value -> new Header("retry-after", value)).toList();
    return new Exchange(null, "", List.of(), status, headers, new byte[0]);
  }

  private static int send(Pace pace, Exchange... answers) {
    Iterator<Exchange> next = List.of(answers).iterator();
    return pace.send(next::next).status();
  }

  @Test
  void shouldSpaceRequests() {
    Pace pace = every(250);
    send(pace, answer(200));
    send(pace, answer(200));
    time.now = time.now.plusMillis(100);
    send(pace, answer(200));
    time.now = time.now.plusMillis(300);
    send(pace, answer(200));

    assertThat(slept).containsExactly(Duration.ofMillis(250), Duration.ofMillis(150));
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, 7",
    "503, 'Wed, 21 Oct 2015 07:28:09 GMT', 9",
    "429, soon, 1",
    "503, 30, 30"
  })
  void shouldWaitAndRepeat(int status, String retryAfter, int seconds) {
    assertThat(send(every(0), answer(status, retryAfter), answer(200))).isEqualTo(200);
    assertThat(slept).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void shouldRepeatTwiceAndNoMore() {
    assertThat(send(every(0), answer(429), answer(503), answer(429), answer(200))).isEqualTo(429);
    assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void shouldEndEveryPauseWithTheTimeForAll() {
    for (Pace pace : List.of(every(0), every(60_000))) {
      slept.clear();
      pace.endAfter(Duration.ofSeconds(5));
      assertThatThrownBy(() -> send(pace, answer(429, "7"), answer(200)))
          .isInstanceOf(TimeOverException.class)
          .hasMessage("the time limit of 5 s was over");
      assertThatThrownBy(() -> send(pace)).isInstanceOf(TimeOverException.class);
      assertThat(slept).containsExactly(Duration.ofSeconds(5));
    }
    Pace slow = every(60_000);
    slow.endAfter(Duration.ofSeconds(90));
    send(slow, answer(200));
    assertThat(send(slow, answer(200))).isEqualTo(200);
    slept.clear();
    assertThatThrownBy(() -> send(slow)).isInstanceOf(TimeOverException.class);
    assertThat(slept).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void shouldNotWaitForTooLongNorForOthers() {
    assertThat(send(every(0), answer(503, "31"), answer(200))).isEqualTo(503);
    assertThat(send(every(0), answer(500, "1"), answer(200))).isEqualTo(500);
    assertThat(slept).isEmpty();
  }
}
