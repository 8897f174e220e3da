package dev.authendpoints.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide tells what to do about each problem code, and about no other. */
class ProblemCodesGuideTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\d+) \\| [^|]+ \\| [^|]+ \\|$");

    @Test
    void every_code_has_one_row_with_its_status() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "problem-codes.md"));
        List<String> rows = ROW.matcher(guide)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> code.code() + " " + code.status())
                        .toList());
    }
}
