package dev.authendpoints.testkit;

import dev.authendpoints.factor.Answer;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.secret.Secret;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.Purpose;
import dev.authendpoints.stepup.Proofs;
import java.util.Map;
import java.util.Optional;

/** The door to steps up straight into the core. */
interface CoreStepUpDoor extends StepUpDoor, CoreVisit {
    @Override
    default Reply waysToStepUp(String accessToken) {
        return asCaller(
                accessToken, caller -> StepUpReplies.of(auth().stepUps().ways(caller, client()), caller.session()));
    }

    @Override
    default Reply stepUp(String accessToken, Map<String, String> proofs) {
        return asCaller(accessToken, caller -> {
            String method = proofs.getOrDefault("method", "");
            return method.equalsIgnoreCase("Password")
                    ? stepUp(caller, Optional.empty(), proofs)
                    : withFactor(method, factor -> stepUp(caller, Optional.of(factor), proofs));
        });
    }

    private Reply stepUp(Caller caller, Optional<Factor> factor, Map<String, String> proofs) {
        Optional<Purpose> purpose = Optional.ofNullable(proofs.get("purpose")).map(Purpose::new);
        Optional<Secret> password = Optional.ofNullable(proofs.get("password")).map(Secret::new);
        Optional<Answer> answer = Optional.ofNullable(proofs.get("token")).map(Answer::of);
        if (factor.isPresent() && answer.isEmpty()) {
            return StepUpReplies.of(auth().stepUps().begin(caller, factor.get(), purpose, client()));
        }
        Optional<Proofs.OfFactor> given = factor.flatMap(kind -> answer.map(typed -> new Proofs.OfFactor(kind, typed)));
        return StepUpReplies.of(auth().stepUps().prove(caller, new Proofs(given, password, purpose), client()));
    }
}
