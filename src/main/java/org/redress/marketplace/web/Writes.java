package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.redress.access.Caller;
import org.redress.marketplace.reading.Fields;
import org.redress.marketplace.reading.Read;
import org.redress.marketplace.reading.StrictJson;
import org.redress.shared.Tenancy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does each write once: under one key the same body gets the same answer again, another body is
 * refused. A refusal is not kept, so that a corrected state can be tried again under the same key.
 */
@Component
public class Writes {

  private static final int ATTEMPTS = 3;

  private final DoneWrites done;
  private final Tenancy tenancy;
  private final TransactionTemplate transactions;

  Writes(DoneWrites done, Tenancy tenancy, PlatformTransactionManager manager) {
    this.done = done;
    this.tenancy = tenancy;
    this.transactions = new TransactionTemplate(manager);
  }

  /**
   * Gives what the body says to the command, which runs in one transaction with the keeping of its
   * answer.
   */
  public <T> ResponseEntity<byte[]> once(
      Caller caller,
      HttpServletRequest request,
      Function<Fields, T> reader,
      Function<T, Reply> command) {
    var body = Body.of(request);
    return once(caller, request, Fingerprint.of(body), () -> reply(body, reader, command));
  }

  /** The same for a body that was read elsewhere. */
  public ResponseEntity<byte[]> once(
      Caller caller, HttpServletRequest request, byte[] fingerprint, Supplier<Reply> command) {
    var write = Write.of(caller, request, fingerprint);
    return write.key() == null
        ? patiently(() -> command.get().toResponse())
        : patiently(() -> underItsKey(write, command));
  }

  /** For a write that says all in its address: whatever body comes with it is not looked at. */
  public ResponseEntity<byte[]> once(
      Caller caller, HttpServletRequest request, Supplier<Reply> command) {
    return once(caller, request, Fingerprint.of(new byte[0]), command);
  }

  private static <T> Reply reply(
      byte[] body, Function<Fields, T> reader, Function<T, Reply> command) {
    return switch (StrictJson.read(body, reader)) {
      case Read.Sound<T>(var value) -> command.apply(value);
      case Read.Wrong<T>(var fields) -> Problem.invalidFields(fields).toReply();
      case Read.NotJson<T>(var why) -> Problem.notJson(why).toReply();
    };
  }

  private ResponseEntity<byte[]> underItsKey(Write write, Supplier<Reply> command) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var response = tenancy.in(write.marketplace(), () -> answer(write, command));
          if (response.getStatusCode().isError()) {
            status.setRollbackOnly();
          }
          return response;
        }));
  }

  private ResponseEntity<byte[]> answer(Write write, Supplier<Reply> command) {
    if (!done.begin(write, null)) {
      return again(write);
    }
    var reply = command.get();
    done.answer(write, reply);
    return reply.toResponse();
  }

  private ResponseEntity<byte[]> again(Write write) {
    var before = done.find(write).orElseThrow(() -> new ConcurrencyFailureException("Expired"));
    if (!before.sameBody()) {
      return keyReused().toReply().toResponse();
    }
    return Objects.requireNonNull(before.reply()).toRepeatedResponse();
  }

  static Problem keyReused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "The Idempotency-Key was used for something else",
        "The first request with this key had another body.");
  }

  /** Two commands that met in the database are told apart by doing the second one again. */
  private static <T> T patiently(Supplier<T> act) {
    for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return act.get();
      } catch (ConcurrencyFailureException
          | DataIntegrityViolationException
          | UnexpectedRollbackException e) {
        // the next attempt sees what the other one committed
      }
    }
    return act.get();
  }
}
