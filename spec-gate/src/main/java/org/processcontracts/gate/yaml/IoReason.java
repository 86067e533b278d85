package org.processcontracts.gate.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file could not be read or written, in plain words. */
public final class IoReason {

  private IoReason() {}

  /** What could not be done, and why. */
  public static String of(UncheckedIOException e) {
    IOException cause = e.getCause();
    boolean bare = cause.toString().equals(e.getMessage());
    String what =
        bare && cause instanceof FileSystemException fault
            ? "cannot read " + fault.getFile()
            : bare ? "cannot read" : e.getMessage();
    return what + ": " + of(cause);
  }

  /** Without the name of a class, and without the file, which whoever asks knows. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "a file stands where a folder is needed";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    if (e instanceof CharacterCodingException) {
      return "the text is not UTF-8";
    }
    if (e instanceof FileSystemLoopException) {
      return "links lead in a circle";
    }
    String reason = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
    return Objects.requireNonNullElse(reason, "the system gives no reason");
  }
}
