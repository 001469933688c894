package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackAddressesTests {

  private final CallbackAddresses sandbox = new CallbackAddresses(true, true);
  private final CallbackAddresses outside = new CallbackAddresses(false, false);

  @Test
  void callsByTlsOnlyUnlessItIsASandbox() {
    assertThat(outside.wrong("https://guarantor.example/cases?of=us")).isEmpty();
    assertThat(outside.wrong("http://guarantor.example/cases"))
        .hasValueSatisfying(expected -> assertThat(expected).startsWith("an https address"));
    assertThat(sandbox.wrong("http://localhost:9999/")).isEmpty();
    assertThat(sandbox.wrong("https://guarantor.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guarantor.example",
        "/cases",
        "https:///cases",
        "https://user@guarantor.example/",
        "https://guarantor.example:70000/",
        "https://guarantor.example/#part",
        "https://guarantor.example/a b",
        "ftp://guarantor.example/",
        "file:///etc/hosts",
        "jar:https://guarantor.example!/x",
        "https:guarantor.example"
      })
  void takesNothingElse(String url) {
    assertThat(sandbox.wrong(url)).isPresent();
    assertThat(outside.wrong(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "https://0.0.0.0/",
        "https://169.254.169.254/latest/meta-data",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://100.64.0.1/",
        "https://224.0.0.1/"
      })
  void doesNotKnockAtTheDoorsOfItsOwnHouse(String url) throws Exception {
    assertThat(outside.mayBeCalled(URI.create(url))).isFalse();
    assertThat(sandbox.mayBeCalled(URI.create(url))).isTrue();
  }

  @Test
  void callsPublicAddresses() throws Exception {
    assertThat(outside.mayBeCalled(URI.create("https://192.0.2.7/"))).isTrue();
    assertThat(outside.mayBeCalled(URI.create("https://[2001:db8::7]/"))).isTrue();
  }
}
