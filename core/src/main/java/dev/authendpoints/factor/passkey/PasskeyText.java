package dev.authendpoints.factor.passkey;

import dev.authendpoints.account.AccountId;
import java.util.List;
import java.util.UUID;

/** Writes a passkey as one text: its transports come last, and no other value has a space in it. */
final class PasskeyText {
    private static final int TRANSPORTS = 6;

    private PasskeyText() {}

    static String write(Passkey passkey) {
        return String.join(
                        " ",
                        passkey.credentialId(),
                        passkey.attested(),
                        passkey.aaguid().toString(),
                        String.valueOf(passkey.signCount()),
                        String.valueOf(passkey.backupEligible()),
                        String.valueOf(passkey.backedUp()),
                        String.join(" ", passkey.transports()))
                .strip();
    }

    static Passkey read(String text, AccountId account, String factorId) {
        List<String> values = List.of(text.split(" ", -1));
        return new Passkey(
                factorId,
                account,
                values.get(0),
                values.get(1),
                UUID.fromString(values.get(2)),
                Long.parseLong(values.get(3)),
                Boolean.parseBoolean(values.get(4)),
                Boolean.parseBoolean(values.get(5)),
                values.subList(TRANSPORTS, values.size()));
    }
}
