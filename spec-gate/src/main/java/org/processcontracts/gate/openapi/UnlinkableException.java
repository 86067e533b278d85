package org.processcontracts.gate.openapi;

/** Why a reference cannot be followed. */
final class UnlinkableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final LinkFault.Type type;
  private final String fix;

  UnlinkableException(LinkFault.Type type, String message, String fix) {
    super(message, null, false, false);
    this.type = type;
    this.fix = fix;
  }

  static UnlinkableException outside(String ref) {
    return new UnlinkableException(
        LinkFault.Type.OUTSIDE,
        ref + " leads out of the folder",
        ref.matches("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")
            ? "copy the file into the folder, and refer to it with a relative path"
            : "check the folder that holds both, or copy the file into this one");
  }

  static UnlinkableException broken(String message, String fix) {
    return new UnlinkableException(LinkFault.Type.BROKEN, message, fix);
  }

  LinkFault.Type type() {
    return type;
  }

  String fix() {
    return fix;
  }
}
