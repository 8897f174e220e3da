package dev.authendpoints.server.console;

import dev.authendpoints.server.Node;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one server and the one browser of this run: both take seconds to start. */
final class AtTheConsole implements ParameterResolver {
    /** Where the pages are taken from instead of the jar: for whoever changes them and tries again. */
    private static final String PAGES = "authendpoints.console.folder";

    private static final Namespace OURS = Namespace.create(AtTheConsole.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started =
                context.getRoot().getStore(OURS).computeIfAbsent(Started.class, key -> new Started(), Started.class);
        return parameter.getParameter().getType() == Site.class ? started.site : started.visitor;
    }

    private static final class Started implements AutoCloseable {
        private final Site site;
        private final Visitor visitor;

        Started() {
            Path folder = Node.folder("console");
            try {
                site = Site.open(
                        folder,
                        "--authendpoints.recovery.enabled=true",
                        "--authendpoints.admin.bootstrap=true",
                        "--authendpoints.console.folder="
                                + System.getProperty(
                                        PAGES, folder.resolve("none").toString()));
                visitor = new Visitor(folder, site.base());
            } catch (Exception e) {
                throw new IllegalStateException("See " + folder, e);
            }
        }

        @Override
        public void close() {
            visitor.close();
            site.close();
        }
    }
}
