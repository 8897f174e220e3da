package dev.authendpoints.testkit.memory;

import dev.authendpoints.session.SessionId;
import dev.authendpoints.stepup.OpenStepUp;
import dev.authendpoints.stepup.StepUpStore;
import java.time.Instant;
import java.util.Optional;

final class MemoryStepUpStore implements StepUpStore {
    private final MemoryDatabase database;
    private final Table<SessionId, OpenStepUp> stepUps;

    MemoryStepUpStore(MemoryDatabase database) {
        this.database = database;
        this.stepUps = database.table();
    }

    @Override
    public void replace(OpenStepUp stepUp) {
        database.run(() -> stepUps.put(stepUp.session(), stepUp));
    }

    @Override
    public Optional<OpenStepUp> find(SessionId session, Instant now) {
        return database.run(() -> stepUps.get(session).filter(stepUp -> now.isBefore(stepUp.expiresAt())));
    }

    @Override
    public boolean complete(String id, Instant now) {
        return database.run(() ->
                stepUps.removeIf((session, stepUp) -> stepUp.id().equals(id) && now.isBefore(stepUp.expiresAt())) == 1);
    }

    @Override
    public int prune(Instant expiredBefore) {
        return database.run(
                () -> stepUps.removeIf((session, stepUp) -> stepUp.expiresAt().isBefore(expiredBefore)));
    }
}
