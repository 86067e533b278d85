package org.processcontracts.gate.contract;

/** Who sends an instance: decides whether readOnly or writeOnly members may be in it. */
public enum Side {
  /** The client: readOnly members must be absent. */
  REQUEST,
  /** The server: writeOnly members must be absent. */
  RESPONSE,
  /** Unknown: both readOnly and writeOnly members may be present. */
  EITHER
}
