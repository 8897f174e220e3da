package dev.authendpoints.bench.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersFileTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    Path folder;

    @Test
    void what_was_made_is_read_again() throws IOException {
        List<BenchUser> read = new ArrayList<>();
        UsersFile file = file(
                UsersFile.HEADER,
                BenchUser.number(0).line(),
                "",
                BenchUser.number(1).line());

        assertThat(file.check()).isEqualTo(2);
        file.each(line -> read.add(line.user()));
        assertThat(read).containsExactly(BenchUser.number(0), BenchUser.number(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada,ada@example.org,secret words|line 1: expected the four fields username,email,password,secret, found 3",
                "a b,ada@example.org,words,S|line 1: username 'a b': expected 1 to 64 letters",
                "a@example.org,ada@example.org,words,S|line 1: username 'a@example.org': expected 1 to 64 letters",
                "ada,ada.example.org,words,S|line 1: email 'ada.example.org': expected an address",
                "ada,ada@example.org,,S|line 1: password: expected 1 to 256 characters, found 0",
                "ada,ada@example.org,words,S1|line 1: secret: expected base32",
                "ada,ada@example.org,words,ABC|line 1: secret: expected base32, 26 to 103 of A to Z and 2 to 7 without padding, found 3 characters"
            })
    void a_bad_line_is_named_with_what_was_expected(String line, String complaint) throws IOException {
        UsersFile file = file(line.replaceAll("S$", SECRET));

        assertThatExceptionOfType(UsersFile.BadFile.class)
                .isThrownBy(file::check)
                .withMessageContaining("no account is taken from it")
                .withMessageContaining(complaint)
                .withMessageNotContaining(SECRET);
    }

    @Test
    void all_spellings_of_a_name_or_address_are_one() throws IOException {
        UsersFile file = file(
                "ada,ada@example.org,words," + SECRET,
                "ADA,other@example.org,words," + SECRET,
                "bob,Ada@Example.org,words," + SECRET);

        assertThatExceptionOfType(UsersFile.BadFile.class)
                .isThrownBy(file::check)
                .withMessageContaining("line 2: username ADA: expected one that is on no other line; line 1 has it")
                .withMessageContaining(
                        "line 3: email Ada@Example.org: expected one that is on no other line; line 1 has it");
    }

    private UsersFile file(String... lines) throws IOException {
        return new UsersFile(Files.write(folder.resolve("users.csv"), List.of(lines)));
    }
}
