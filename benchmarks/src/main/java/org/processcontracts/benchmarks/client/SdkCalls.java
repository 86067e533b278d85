package org.processcontracts.benchmarks.client;

import com.huaweicloud.sdk.bcs.v2.BcsClient;
import com.huaweicloud.sdk.bcs.v2.model.ListOpRecordRequest;
import com.huaweicloud.sdk.bcs.v2.model.RecordDetailInfo;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.eds.v1.EdsClient;
import com.huaweicloud.sdk.eds.v1.model.ShowContractRequest;
import com.huaweicloud.sdk.eds.v1.model.ShowContractResponse;
import java.util.List;

/**
 * The provider's SDK, with the settings that it has unless told otherwise. It takes no token: it
 * signs each request with a key, here a stand-in. With a project given it asks nobody else for one.
 */
final class SdkCalls {

  private SdkCalls() {}

  static Call of(String api, String base) {
    return switch (api) {
      case "bcs" -> bcs(base);
      case "eds" -> eds(base);
      default -> throw new IllegalArgumentException(api);
    };
  }

  private static BasicCredentials credentials() {
    return new BasicCredentials()
        .withAk("stand-in-for-a-key")
        .withSk(Requests.TOKEN)
        .withProjectId(Requests.PROJECT);
  }

  private static Call bcs(String base) {
    BcsClient client =
        BcsClient.newBuilder().withCredential(credentials()).withEndpoints(List.of(base)).build();
    return () -> {
      ListOpRecordRequest request = new ListOpRecordRequest().withBlockchainId(Requests.BLOCKCHAIN);
      List<RecordDetailInfo> records = client.listOpRecord(request).getOperationRecords();
      return records.size() + records.get(records.size() - 1).getRecordTime();
    };
  }

  /** Gives how many members of the documented contract it has read. */
  private static Call eds(String base) {
    EdsClient client =
        EdsClient.newBuilder().withCredential(credentials()).withEndpoints(List.of(base)).build();
    return () -> {
      ShowContractRequest request =
          new ShowContractRequest()
              .withInstanceId(Requests.INSTANCE)
              .withConnectorId(Requests.CONNECTOR)
              .withContractId(Requests.CONTRACT);
      ShowContractResponse read = client.showContract(request);
      long members = 0;
      for (var getter : ShowContractResponse.class.getDeclaredMethods()) {
        boolean member = getter.getName().startsWith("get") && getter.getParameterCount() == 0;
        members += member && getter.invoke(read) != null ? 1 : 0;
      }
      return members;
    };
  }
}
