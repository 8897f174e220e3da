package dev.authendpoints.bench.load;

import java.io.IOException;
import java.util.Optional;

/**
 * CPU seconds that were used up to a moment.
 *
 * @param server by the server
 * @param database by the database
 * @param client by this program
 * @param machine by everything
 */
record Usage(double server, double database, double client, Machine machine) {
    static Usage now(Watched server, Optional<Watched> database) throws IOException {
        return new Usage(
                server.cpuSeconds(),
                database.map(Watched::cpuSeconds).orElse(0.0),
                new Watched(ProcessHandle.current().pid()).cpuSeconds(),
                Machine.now());
    }

    Usage since(Usage before) {
        return new Usage(
                server - before.server,
                database - before.database,
                client - before.client,
                new Machine(machine.busy() - before.machine.busy(), machine.all() - before.machine.all()));
    }

    /** Which share of the machine's CPU went to others, in percent. */
    double othersPercent() {
        double others = machine.busy() - server - database - client;
        return Math.max(0, 100 * others / machine.all());
    }
}
