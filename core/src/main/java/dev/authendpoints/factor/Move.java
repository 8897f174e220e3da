package dev.authendpoints.factor;

import dev.authendpoints.input.FieldError;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a factor takes the place of another of its kind, as when somebody has a new phone.
 *
 * @param replaces the identifier of the one that goes
 * @param overlap how long that one works on once the new one is proved; zero for not at all
 */
public record Move(String replaces, Duration overlap) {
    private static final String REPLACES = "replaces";
    private static final String OVERLAP = "overlap";
    private static final Duration LONGEST = Duration.ofDays(7);

    static final FieldError UNKNOWN = new FieldError(
            REPLACES, "unknown", "must be the id of a factor of yours, of this provider, that nothing replaces yet");

    static boolean isOverlap(Duration overlap) {
        return !overlap.isNegative() && overlap.compareTo(LONGEST) <= 0;
    }

    /** What is wrong with how a request asks for a move. */
    static List<FieldError> objections(Particulars particulars) {
        List<FieldError> errors = new ArrayList<>();
        if (particulars.others().contains(REPLACES)) {
            errors.add(particulars.missing(REPLACES));
        }
        boolean odd = particulars
                .text(OVERLAP)
                .filter(text -> overlap(text).isEmpty())
                .isPresent();
        if (odd || particulars.others().contains(OVERLAP)) {
            errors.add(new FieldError(OVERLAP, "invalid", "must be a duration (ISO 8601) from PT0S to P7D"));
        }
        return errors;
    }

    /** What a request asks for that has no such errors. */
    static Optional<Move> asked(Particulars particulars, Duration otherwise) {
        Duration overlap = particulars.text(OVERLAP).flatMap(Move::overlap).orElse(otherwise);
        return particulars.text(REPLACES).map(replaced -> new Move(replaced, overlap));
    }

    private static Optional<Duration> overlap(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(Move::isOverlap)
                    .map(whole -> whole.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
