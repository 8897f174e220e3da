package dev.authendpoints.bench.users;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code users COUNT}: prints that many accounts. */
public final class UsersCommand {
    private static final int MOST = 99_999_999;

    private UsersCommand() {}

    /**
     * Prints accounts.
     *
     * @param arguments how many
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].matches("[1-9][0-9]{0,7}")) {
            System.err.println("usage: users COUNT, 1 to " + MOST);
            System.exit(2);
        }
        int count = Integer.parseInt(arguments[0]);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        out.print(UsersFile.HEADER + "\n");
        for (int number = 0; number < count; number++) {
            out.print(BenchUser.number(number).line() + "\n");
        }
        out.flush();
    }
}
