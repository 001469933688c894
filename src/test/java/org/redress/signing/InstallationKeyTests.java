package org.redress.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.TestKey;

class InstallationKeyTests {

  /** The key of RFC 8037, appendix A. */
  private static final VerifyingKey OF_THE_RFC =
      new VerifyingKey("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

  private static final byte[] MESSAGE = "the head".getBytes(StandardCharsets.UTF_8);

  @Test
  void namesAndVerifiesAsTheRfcDoes() {
    assertThat(OF_THE_RFC.keyId()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    var signed =
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
            .getBytes(StandardCharsets.US_ASCII);
    var signature =
        Base64.getUrlDecoder()
            .decode(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
    assertThat(OF_THE_RFC.verifies(signed, signature)).isTrue();
    assertThat(OF_THE_RFC.verifies(MESSAGE, signature)).isFalse();
  }

  @Test
  void signsWhatItsPublicKeyVerifies() {
    var key = TestKey.fresh();
    var signature = key.sign(MESSAGE);
    assertThat(key.publicKey().verifies(MESSAGE, signature)).isTrue();
    assertThat(TestKey.fresh().publicKey().verifies(MESSAGE, signature)).isFalse();
    assertThat(key.publicKey().verifies(MESSAGE, new byte[] {1, 2})).isFalse();
    assertThat(key.keyId()).isEqualTo(key.publicKey().keyId());
  }

  @Test
  void refusesTwoKeysThatAreNoPair() {
    var mixed = new KeyPair(TestKey.pair().getPublic(), TestKey.pair().getPrivate());
    assertThatIllegalArgumentException().isThrownBy(() -> new InstallationKey(mixed));
  }

  @Test
  void isReadFromThePemThatItIsWrittenTo() {
    var pair = TestKey.pair();
    var read = new InstallationKey(KeyPem.read("# ours\n" + KeyPem.write(pair)));
    assertThat(read.keyId()).isEqualTo(new InstallationKey(pair).keyId());
  }

  @Test
  void saysWhichBlockAPemLacks() {
    var pem = KeyPem.write(TestKey.pair());
    var begin = pem.indexOf("-----BEGIN PUBLIC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyPem.read(pem.substring(0, begin)))
        .withMessage("it has no block PUBLIC KEY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyPem.read(pem.substring(begin)))
        .withMessage("it has no block PRIVATE KEY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyPem.read(pem.replace("MC", "AA")))
        .withMessage("it holds no Ed25519 key");
  }

  @Test
  void keySetIsReadAsItIsPublished() {
    var set = new KeySet(List.of(OF_THE_RFC, TestKey.fresh().publicKey()));
    assertThat(KeySet.read(set.toJson().toString())).isEqualTo(set);
    assertThat(set.find(OF_THE_RFC.keyId())).contains(OF_THE_RFC);
    assertThat(set.find("another")).isEmpty();
    assertThat(set.toJson().at("/keys/0").toString())
        .isEqualTo(
            """
            {"kty":"OKP","crv":"Ed25519","use":"sig","kid":"%s","x":"%s"}\
            """
                .formatted(OF_THE_RFC.keyId(), OF_THE_RFC.x()));
  }

  @Test
  void leavesOutKeysOfOtherKinds() {
    assertThat(KeySet.read("{\"keys\": [{\"kty\": \"RSA\", \"n\": \"x\"}]}").keys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"keys\": [{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}]}"
      })
  void refusesWhatIsNoKeySet(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> KeySet.read(text));
  }
}
