package dev.authendpoints.testkit;

/**
 * How people reach the product from one network. All texts are as they would be typed or sent, and every answer is a
 * {@link Reply} under the names of the HTTP contract, so that a story does not know what is behind the door.
 *
 * <p>Fields of answers: {@code accessToken, refreshToken, expiresIn, refreshExpiresIn, amr} for tokens; {@code challenge,
 * provider, providers, deliveredTo, expiresIn, resendAfter} for a first step, {@code sent} only when nothing is on its way;
 * {@code errors} for {@code validation_failed}: texts {@code field:code}. Times are whole seconds.
 */
public interface Door
        extends RegistrationDoor,
                LoginDoor,
                DeviceDoor,
                PasskeyDoor,
                FactorDoor,
                SessionDoor,
                StepUpDoor,
                PasswordDoor,
                ProfileDoor,
                RecoveryDoor {
    /**
     * The same door from a browser that is marked.
     *
     * @param marker the {@code marker} that a completed login or a reset has answered with
     * @return the door
     */
    Door showing(String marker);

    /**
     * What administrators find behind it.
     *
     * @param accessToken who asks
     * @return the door
     */
    AdminDoor admin(String accessToken);
}
