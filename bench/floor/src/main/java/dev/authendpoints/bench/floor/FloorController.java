package dev.authendpoints.bench.floor;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same two requests as ours. */
@RestController
class FloorController {
    private final FloorTables tables;
    private final FloorTokens tokens;

    FloorController(FloorTables tables, FloorTokens tokens) {
        this.tables = tables;
        this.tokens = tokens;
    }

    @PostMapping("/users/two_step_verification_login")
    ResponseEntity<Map<String, String>> login(@RequestBody First first) {
        return tables.byName(first.username())
                .filter(user -> Digests.same(user.hash(), first.password()))
                .map(user -> ResponseEntity.ok(Map.of("challenge", challenge(user.id()))))
                .orElseGet(FloorController::refused);
    }

    @PostMapping("/users/two_step_verification_confirm")
    ResponseEntity<Map<String, String>> confirm(@RequestBody Second second) {
        String refresh = tokens.opaque();
        return tables.byAddress(second.email())
                .filter(user -> complete(user, second, refresh))
                .map(user ->
                        ResponseEntity.ok(Map.of("accessToken", tokens.signed(user.id()), "refreshToken", refresh)))
                .orElseGet(FloorController::refused);
    }

    private String challenge(long userId) {
        String challenge = tokens.opaque();
        tables.open(challenge, userId);
        return challenge;
    }

    private boolean complete(FloorUser user, Second second, String refresh) {
        long step = Digests.matchingStep(user.secret(), second.token());
        return step >= 0 && tables.complete(second.challenge(), user.id(), step, Digests.sha256(refresh));
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    record First(String username, String password, String provider) {}

    record Second(String email, String provider, String token, String challenge) {}
}
