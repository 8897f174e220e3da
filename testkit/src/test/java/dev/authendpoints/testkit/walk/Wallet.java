package dev.authendpoints.testkit.walk;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.SecurityKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What somebody has and can prove things with, of now and of before. */
final class Wallet {
    private static final int REMEMBERED = 6;

    private final CoreWorld world;
    private final Person owner;
    private final List<Authenticator> apps = new ArrayList<>();
    private final SecurityKey key = SecurityKey.onARing();
    private final List<String> said = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> challenges = new ArrayList<>();
    private final Map<String, Proofs> proofs = new LinkedHashMap<>();

    Wallet(CoreWorld world, Person owner) {
        this.world = world;
        this.owner = owner;
        // One line each: how enabling begins, what that and a first step leave behind, and all that could prove it.
        know("Email", () -> begins("Email"), begun -> {}, opened -> {}, () -> sent(owner.email()));
        know("Phone", this::beginsThePhone, begun -> {}, opened -> {}, () -> sent(owner.phone()));
        know("Authenticator", () -> begins("Authenticator"), this::scans, opened -> {}, this::appCodes);
        know("Passkey", () -> begins("Passkey"), this::makes, this::signs, () -> said);
        know("RecoveryCode", () -> begins("RecoveryCode"), begun -> {}, opened -> {}, () -> sheets);
    }

    List<String> providers() {
        return List.copyOf(proofs.keySet());
    }

    /** Begins to enable a factor, and keeps what is shown. */
    Reply beginsToEnable(String provider) {
        Reply reply = kind(provider).begins().get();
        if (reply.ok()) {
            kind(provider).begun().accept(reply);
        }
        return reply;
    }

    /** Keeps whatever an answer brings. */
    Reply keeps(Reply reply) {
        if (reply.fields().containsKey("recoveryCodes")) {
            sheets.addAll(0, reply.texts("recoveryCodes"));
        }
        if (reply.fields().containsKey("challenge")) {
            challenges.add(0, reply.text("challenge"));
            Optional.of(reply.fields())
                    .filter(fields -> !fields.containsKey("sent"))
                    .ifPresent(ready -> kind(reply.text("provider")).opened().accept(reply));
        }
        return reply;
    }

    /** All that could prove a factor, the likeliest first. */
    List<String> answers(String provider) {
        return List.copyOf(kind(provider).answers().get());
    }

    List<String> challenges() {
        return challenges.subList(0, Math.min(REMEMBERED, challenges.size()));
    }

    Optional<MailedLink> link(MessageKind kind, int older) {
        world.mailArrives();
        List<Message> mails = world.mailbox().all(owner.email()).stream()
                .filter(mail -> mail.kind().equals(kind))
                .toList();
        return Optional.of(mails.size() - 1 - older)
                .filter(place -> place >= 0)
                .map(mails::get)
                .map(Message::params)
                .map(params -> new MailedLink(params.getOrDefault("uid", ""), params.getOrDefault("token", "")));
    }

    private Reply begins(String provider) {
        return owner.beginsToEnable(provider);
    }

    private Reply beginsThePhone() {
        return owner.beginsToEnableThePhone(owner.phone());
    }

    private void scans(Reply begun) {
        apps.add(0, Authenticator.scan(world, begun));
    }

    private void makes(Reply begun) {
        said.add(0, key.makes(begun));
    }

    private void signs(Reply opened) {
        said.add(0, key.signs(opened));
    }

    private List<String> sent(String to) {
        world.mailArrives();
        List<String> codes = new ArrayList<>();
        for (Message mail : world.mailbox().all(to)) {
            Optional.ofNullable(mail.params().get("code")).ifPresent(code -> codes.add(0, code));
        }
        return codes;
    }

    private List<String> appCodes() {
        return apps.stream().map(Authenticator::code).toList();
    }

    private Proofs kind(String provider) {
        return Optional.ofNullable(proofs.get(provider)).orElseThrow();
    }

    private void know(
            String provider,
            Supplier<Reply> begins,
            Consumer<Reply> begun,
            Consumer<Reply> opened,
            Supplier<List<String>> answers) {
        proofs.put(provider, new Proofs(begins, begun, opened, answers));
    }

    private record Proofs(
            Supplier<Reply> begins, Consumer<Reply> begun, Consumer<Reply> opened, Supplier<List<String>> answers) {}
}
