package homeward.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.Audience;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.codec.Sealer.SealedBytes;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Concern;
import homeward.events.request.PersonalDetails;

class SealingTest {

    private static final UUID EVENT = new UUID(7, 1);
    private static final PersonId ANNA = new PersonId(new UUID(7, 2));
    private static final String SECRET = "Karenina";

    private final List<String> bindings = new ArrayList<>();
    private final List<Audience> audiences = new ArrayList<>();
    private final Sealer sealer = (_, audience, plaintext, associatedData) -> {
        audiences.add(audience);
        bindings.add(new String(associatedData, UTF_8));
        return new SealedBytes("key-1", flip(plaintext));
    };
    private final Opener opener = (_, _, ciphertext, _) -> Optional.of(flip(ciphertext));

    private final ReadmissionRefused refused = new ReadmissionRefused(
            new CaseId(new UUID(7, 3)), ANNA, Set.of(RefusalReason.NOT_A_NATIONAL), Personal.of(ANNA, SECRET));

    @Test
    void sealedDataIsBoundToItsEventAndField() {
        ReadmissionRefused sealed = Sealing.seal(refused, EVENT, sealer);

        assertThat(bindings).containsExactly(EVENT + "#/explanation");
        assertThat(sealed.explanation())
                .isEqualTo(new Personal.Sealed<String>(
                        ANNA, "key-1", base64(flip(("\"" + SECRET + "\"").getBytes(UTF_8))), EVENT + "#/explanation"));
        assertThat(new String(ContractFiles.CODEC.encode(sealed), UTF_8)).doesNotContain(SECRET);
    }

    @Test
    void theFieldPathIncludesTheListIndex() {
        Sealing.seal(Samples.applicationInPlaintext(), EVENT, sealer);

        assertThat(bindings)
                .contains(EVENT + "#/persons/0/details", EVENT + "#/persons/1/details", EVENT + "#/observations");
    }

    @Test
    void anEventReadBackKeepsItsAssociatedData() {
        ApplicationSubmitted sealed = Sealing.seal(Samples.applicationInPlaintext(), EVENT, sealer);

        DomainEvent read = ContractFiles.CODEC.decode(
                "request", "ApplicationSubmitted", 1, ContractFiles.CODEC.encode(sealed), EVENT);

        assertThat(read).isEqualTo(sealed);
    }

    @Test
    void openingReturnsThePlaintext() {
        ApplicationSubmitted clear = Samples.applicationInPlaintext();
        ApplicationSubmitted sealed = Sealing.seal(clear, EVENT, sealer);

        Personal<PersonalDetails> opened =
                Opening.open(sealed.persons().getFirst().details(), PersonalDetails.class, opener);

        assertThat(opened).isEqualTo(clear.persons().getFirst().details());
    }

    @Test
    void openingWithoutAKeyReturnsErased() {
        ReadmissionRefused sealed = Sealing.seal(refused, EVENT, sealer);

        assertThat(Opening.open(explanation(sealed), String.class, (_, _, _, _) -> Optional.empty()))
                .isEqualTo(new Personal.Erased<String>(ANNA));
    }

    @Test
    void plaintextPersonalDataIsNeitherEncodedNorQuoted() {
        assertThatThrownBy(() -> ContractFiles.CODEC.encode(refused))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("/explanation")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void aValueSealedForAnotherEventIsNotSealedAgain() {
        ReadmissionRefused elsewhere = Sealing.seal(refused, EVENT, sealer);

        assertThatThrownBy(() -> Sealing.seal(elsewhere, new UUID(9, 9), sealer))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("/explanation");
    }

    @Test
    void aValueSealedForAnotherFieldIsNotEncoded() {
        Personal<String> fromElsewhere = new Personal.Sealed<>(ANNA, "key-1", "AAAA", EVENT + "#/account");
        var copied = new ReadmissionRefused(refused.caseId(), ANNA, refused.reasons(), fromElsewhere);

        assertThatThrownBy(() -> ContractFiles.CODEC.encode(copied)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void sealingTwiceChangesNothing() {
        ReadmissionRefused sealed = Sealing.seal(refused, EVENT, sealer);

        assertThat(Sealing.seal(sealed, EVENT, sealer)).isEqualTo(sealed);
        assertThat(bindings).hasSize(1);
    }

    @Test
    void personsAndFieldsOfPersonalDataAreFound() {
        ApplicationSubmitted application = Samples.applicationInPlaintext();

        assertThat(PersonalData.persons(application))
                .containsExactlyInAnyOrderElementsOf(application.persons().stream()
                        .map(person -> person.personId())
                        .toList());
        assertThat(PersonalData.fields(application, Audience.PARTIES))
                .containsExactlyInAnyOrder("details", "circumstances", "observations");
        assertThat(PersonalData.fields(refused, Audience.PARTIES)).containsExactly("explanation");
    }

    @Test
    void whatIsUndisclosedIsSealedForTheRequestingStateAloneAndAllOfOneSize() {
        Set<Integer> lengths = new HashSet<>();
        for (WithdrawalReason reason : WithdrawalReason.values()) {
            var sealed = Sealing.seal(withdrawn(reason), EVENT, sealer);
            lengths.add(ContractFiles.CODEC.encode(sealed).length);
            assertThat(Opening.open(sealed.reason(), WithdrawalReason.class, opener))
                    .isEqualTo(Personal.of(ANNA, reason));
        }
        for (Concern.Ground ground : Concern.Ground.values()) {
            for (String account : new String[] {null, "short", "x".repeat(600)}) {
                var concern =
                        new Concern(ground, account, new Concern.Author("a", "b", new StateCode("NLD")), null, null);
                var suspended = new TransferSuspended(refused.caseId(), ANNA, EVENT, EVENT, Personal.of(ANNA, concern));
                lengths.add(1_000_000 + ContractFiles.CODEC.encode(Sealing.seal(suspended, EVENT, sealer)).length);
            }
        }

        assertThat(lengths).hasSize(2);
        assertThat(audiences).containsOnly(Audience.REQUESTING_STATE);
    }

    @Test
    void theTypeOfAFieldTellsItsAudienceAlsoWhenItIsSealed() {
        ApplicationWithdrawn sealed = Sealing.seal(withdrawn(WithdrawalReason.ABSCONDED), EVENT, sealer);

        assertThat(PersonalData.persons(sealed, Audience.REQUESTING_STATE)).containsExactly(ANNA);
        assertThat(PersonalData.persons(sealed, Audience.PARTIES)).isEmpty();
        assertThat(PersonalData.fields(sealed, Audience.PARTIES)).isEmpty();
        assertThat(PersonalData.fields(Samples.applicationInPlaintext(), Audience.REQUESTING_STATE))
                .isEmpty();
    }

    private ApplicationWithdrawn withdrawn(WithdrawalReason reason) {
        return new ApplicationWithdrawn(refused.caseId(), Set.of(ANNA), Personal.of(ANNA, reason));
    }

    private static Personal<String> explanation(ReadmissionRefused event) {
        Personal<String> explanation = event.explanation();
        if (explanation == null) {
            throw new AssertionError("no explanation");
        }
        return explanation;
    }

    private static byte[] flip(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] ^= 0x5a;
        }
        return flipped;
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }
}
