package dev.authendpoints.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** {@code profile FILE.jfr}: prints where a recorded process spent its time. */
public final class ProfileCommand {
    private ProfileCommand() {}

    /**
     * Prints three tables.
     *
     * @param arguments the recording
     * @throws IOException when it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: profile FILE.jfr");
            System.exit(2);
        }
        Profile profile = new Profile();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                profile.add(event);
            }
        }
        System.out.print(profile.text());
    }
}
