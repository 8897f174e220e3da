package dev.authendpoints.spring.story;

import dev.authendpoints.testkit.AdminDoor;
import dev.authendpoints.testkit.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What administrators reach over HTTP, with one access token. */
final class HttpAdminDoor implements AdminDoor {
    private final Http http;

    HttpAdminDoor(Http http) {
        this.http = http;
    }

    @Override
    public Reply bootstrap(String token) {
        return http.post("/admin/bootstrap", Map.of("token", token));
    }

    @Override
    public Reply users(String query, String cursor) {
        String page = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return http.get("/admin/users?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + page);
    }

    @Override
    public Reply user(String id) {
        return http.get("/admin/users/" + id);
    }

    @Override
    public Reply change(String id, Map<String, Object> wish) {
        return http.patch("/admin/users/" + id, wish);
    }

    @Override
    public Reply waysIn() {
        return http.get("/admin/security_policy/ways_in");
    }

    @Override
    public Reply withoutFactor() {
        return http.get("/admin/security_policy/without_factor");
    }

    @Override
    public Reply endSessions(String id) {
        return http.delete("/admin/users/" + id + "/sessions");
    }

    @Override
    public Reply issuePass(String id, String reason) {
        return http.post("/admin/users/" + id + "/pass", Map.of("reason", reason));
    }

    @Override
    public Reply passes() {
        return http.get("/admin/passes");
    }

    @Override
    public Reply approvePass(String id) {
        return http.post("/admin/passes/" + id + "/approve", Map.of());
    }

    @Override
    public Reply withdrawPass(String id) {
        return http.delete("/admin/passes/" + id);
    }
}
