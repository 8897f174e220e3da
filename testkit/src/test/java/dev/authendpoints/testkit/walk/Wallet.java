package dev.authendpoints.testkit.walk;

import dev.authendpoints.mail.Message;
import dev.authendpoints.mail.MessageKind;
import dev.authendpoints.testkit.Authenticator;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.Mailbox.MailedLink;
import dev.authendpoints.testkit.Person;
import dev.authendpoints.testkit.Reply;
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
    private final List<String> sheets = new ArrayList<>();
    private final List<String> challenges = new ArrayList<>();
    private final Map<String, Proofs> proofs = new LinkedHashMap<>();

    Wallet(CoreWorld world, Person owner) {
        this.world = world;
        this.owner = owner;
        // One line for each kind of factor: what the answer to its beginning leaves behind, and all that could prove
        // it.
        proofs.put("Email", new Proofs(begun -> {}, this::mailedCodes));
        proofs.put("Authenticator", new Proofs(begun -> apps.add(0, Authenticator.scan(world, begun)), this::appCodes));
        proofs.put("RecoveryCode", new Proofs(begun -> {}, () -> sheets));
    }

    List<String> providers() {
        return List.copyOf(proofs.keySet());
    }

    /** Keeps what enabling has shown. */
    void begun(String provider, Reply reply) {
        if (reply.ok()) {
            kind(provider).begun().accept(reply);
        }
    }

    /** Keeps whatever an answer brings. */
    Reply keeps(Reply reply) {
        if (reply.fields().containsKey("recoveryCodes")) {
            sheets.addAll(0, reply.texts("recoveryCodes"));
        }
        if (reply.fields().containsKey("challenge")) {
            challenges.add(0, reply.text("challenge"));
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

    private List<String> mailedCodes() {
        world.mailArrives();
        List<String> codes = new ArrayList<>();
        world.mailbox()
                .all(owner.email())
                .forEach(mail -> Optional.ofNullable(mail.params().get("code")).ifPresent(code -> codes.add(0, code)));
        return codes;
    }

    private List<String> appCodes() {
        return apps.stream().map(Authenticator::code).toList();
    }

    private Proofs kind(String provider) {
        return Optional.ofNullable(proofs.get(provider)).orElseThrow();
    }

    private record Proofs(Consumer<Reply> begun, Supplier<List<String>> answers) {}
}
