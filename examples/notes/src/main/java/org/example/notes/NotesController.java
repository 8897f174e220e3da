package org.example.notes;

import dev.authendpoints.spring.stepup.StepUpRequired;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The application's own endpoint. Nothing here says that a token is needed: everything that is not opened needs one. */
@RestController
@RequestMapping("/notes")
class NotesController {
    private final JdbcClient database;

    NotesController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping
    List<Note> mine(@AuthenticationPrincipal Jwt caller) {
        return database.sql("SELECT id, text FROM note WHERE owner = :owner ORDER BY id")
                .param("owner", caller.getSubject())
                .query(Note.class)
                .list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void write(@AuthenticationPrincipal Jwt caller, @RequestBody NewNote note) {
        database.sql("INSERT INTO note (owner, text) VALUES (:owner, :text)")
                .param("owner", caller.getSubject())
                .param("text", note.text())
                .update();
    }

    /** Nothing brings them back: whoever asks has proved within five minutes who they are, for exactly this or by a login. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUpRequired(maxAge = "5m", purpose = "erasure")
    void erase(@AuthenticationPrincipal Jwt caller) {
        database.sql("DELETE FROM note WHERE owner = :owner")
                .param("owner", caller.getSubject())
                .update();
    }

    /** All at once are worth more than one: a password and a mailed code do not suffice. */
    @GetMapping("/export")
    @StepUpRequired(acr = "aal2")
    List<Note> export(@AuthenticationPrincipal Jwt caller) {
        return mine(caller);
    }

    record Note(long id, String text) {}

    record NewNote(String text) {}
}
