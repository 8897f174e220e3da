package dev.authendpoints.testkit.walk;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
import dev.authendpoints.testkit.Saying;
import dev.authendpoints.testkit.SecurityKey;
import java.time.Duration;
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
    private final List<String> addresses;
    private final List<Authenticator> apps = new ArrayList<>();
    private final SecurityKey key = SecurityKey.onARing();
    private final List<String> said = new ArrayList<>();
    private final List<String> saidAlone = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> challenges = new ArrayList<>();
    private final Map<String, Proofs> proofs = new LinkedHashMap<>();

    Wallet(CoreWorld world, Person owner) {
        this.world = world;
        this.owner = owner;
        this.addresses = List.of(owner.email(), owner.username() + "@example.com", "shared@example.com");
        // One line each: how enabling begins, what that and a first step leave behind, and all that could prove it.
        know("Email", () -> begins("Email"), begun -> {}, opened -> {}, this::mailed);
        know("Phone", this::beginsThePhone, begun -> {}, opened -> {}, () -> sent(owner.phone()));
        know("Authenticator", () -> begins("Authenticator"), this::scans, opened -> {}, this::appCodes);
        know("Passkey", () -> begins("Passkey"), this::makes, this::signs, () -> said);
        know("RecoveryCode", () -> begins("RecoveryCode"), begun -> {}, opened -> {}, () -> sheets);
    }

    /** The addresses that its owner may have, and one that everybody would like to. */
    List<String> addresses() {
        return addresses;
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

    /** Begins to move an authenticator to a new phone, and scans what is shown. */
    Reply beginsToMove(String id, Duration overlap) {
        Reply reply = owner.beginsToMove(id, overlap.toString());
        if (reply.ok()) {
            scans(reply);
        }
        return reply;
    }

    /** Lets the passkey sign what was asked of nobody in particular. */
    void signsAlone(Reply offered, boolean verified) {
        Saying saying = key.signing(offered);
        saidAlone.add(0, (verified ? saying : saying.unverified()).text());
    }

    /** All that could sign in by itself, the likeliest first. */
    List<String> alone() {
        return List.copyOf(saidAlone);
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
        return link(owner.email(), kind, older);
    }

    Optional<MailedLink> link(String address, MessageKind kind, int older) {
        world.mailArrives();
        List<Message> mails = world.mailbox().all(address).stream()
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

    /** At the address of now; what came to an earlier one is as old as it looks. */
    private List<String> mailed() {
        List<String> codes = new ArrayList<>(sent(owner.email()));
        addresses.stream()
                .filter(address -> !address.equals(owner.email()))
                .forEach(address -> codes.addAll(sent(address)));
        return codes;
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
