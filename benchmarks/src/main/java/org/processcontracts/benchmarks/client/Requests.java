package org.processcontracts.benchmarks.client;

/** What all of them ask for. */
final class Requests {

  static final String TOKEN = "stand-in-for-a-token";
  static final String PROJECT = "051ddda57400d2982fccc014fab5749d";
  static final String BLOCKCHAIN = "23604f57-eac9-3777-e9f5-ae87457f2338";
  static final String TEMPLATE = "8c50cd03-905b-8dd1-d7a9-1bbf35b868f1";
  static final String SORT = "-CreateTime";
  static final int LIMIT = 100;
  static final String USER = "yourUserId";
  static final String ORGANIZATION = "yourOrgId";
  static final long FROM = 1573648355000L;
  static final long TO = 1573698120000L;
  static final String INSTANCE = "00000000-0000-0000-0000-000000000000";
  static final String CONNECTOR = "b40b0d94-3201-4687-93aa-000000000000";
  static final String CONTRACT = "AGRTconnector-00003b53a05caccd4c53b509000000000000";

  private Requests() {}
}
