package dev.authendpoints.spring.admin;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.helpdesk.Helpdesk;
import dev.authendpoints.helpdesk.Pass;
import dev.authendpoints.spring.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Writes passes. The text of one is in the answer that issues it, and in no other. */
final class PassReply {
    private PassReply() {}

    static ResponseEntity<byte[]> issued(Helpdesk.Issued issued) {
        return new Reply()
                .withAll(member(issued.pass()))
                .with("pass", issued.text().reveal())
                .ok();
    }

    static ResponseEntity<byte[]> of(Pass pass) {
        return new Reply().withAll(member(pass)).ok();
    }

    static ResponseEntity<byte[]> open(List<Pass> passes) {
        return new Reply()
                .with("passes", passes.stream().map(PassReply::member).toList())
                .ok();
    }

    private static Map<String, @Nullable Object> member(Pass pass) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", pass.id().value());
        member.put("userId", pass.account().value());
        member.put("state", pass.works() ? "issued" : "pending");
        member.put("reason", pass.reason().text());
        member.put("issuedBy", pass.issuer().value());
        member.put("approvedBy", pass.approver().map(AccountId::value).orElse(null));
        member.put("createdAt", pass.createdAt().toString());
        member.put("expiresAt", pass.expiresAt().toString());
        return member;
    }
}
