package dev.authendpoints.spring.dev;

import static dev.authendpoints.spring.dev.Development.FOLDER;
import static dev.authendpoints.spring.dev.Development.NOT_OF_PAGES;
import static dev.authendpoints.spring.dev.Development.OWN_PAGE;
import static dev.authendpoints.spring.dev.Development.SERVER;
import static dev.authendpoints.spring.dev.Development.get;
import static dev.authendpoints.spring.dev.Development.port;
import static dev.authendpoints.spring.dev.Development.raw;
import static dev.authendpoints.spring.dev.Development.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.authendpoints.spring.config.UnsafeConfiguration;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the server serves its pages, and an operator's own in their place. */
class ConsoleTest {
    @Test
    void files_are_asked_for_anew_and_sent_only_when_they_have_changed() throws Exception {
        HttpResponse<String> page = get(SERVER, "/index.html");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(asked("/index.html", "If-None-Match", tag).statusCode()).isEqualTo(304);
        Files.writeString(FOLDER.resolve("logo.svg"), "<svg>1</svg>");
        String before = get(SERVER, "/logo.svg").headers().firstValue("ETag").orElseThrow();
        Files.writeString(FOLDER.resolve("logo.svg"), "<svg>another</svg>");
        assertThat(asked("/logo.svg", "If-None-Match", before).body()).isEqualTo("<svg>another</svg>");
    }

    @Test
    void files_are_packed_and_what_endpoints_answer_is_not() throws Exception {
        HttpResponse<String> page = asked("/index.html", "Accept-Encoding", "br, gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(asked("/index.html", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(OWN_PAGE);
        HttpResponse<String> api = asked("/v3/api-docs", "Accept-Encoding", "gzip");
        assertThat(api.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void nothing_outside_the_folder_is_shown_and_nothing_hidden() throws Exception {
        assertThat(get(SERVER, "/theme.css").body()).isEqualTo(":root { --accent: green }");
        for (String path : List.of(
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%5csecret.txt",
                "/..%255c..%252fsecret.txt",
                "/x/../../secret.txt",
                "/..;/secret.txt",
                "/.env",
                "/.git/config",
                "/%2egit/config",
                "//secret.txt",
                "/file:" + FOLDER.resolveSibling("secret.txt"),
                "/.")) {
            String answer = raw("GET " + path + " HTTP/1.1");
            assertThat(answer).as(path).doesNotContain("not for the public").matches("(?s)HTTP/1.1 4\\d\\d.*");
        }
    }

    @Test
    void of_an_operators_folder_only_what_pages_are_made_of_is_shown() throws Exception {
        for (String name : NOT_OF_PAGES) {
            assertThat(FOLDER.resolve(name)).exists();
            HttpResponse<String> answer = get(SERVER, "/" + name);
            assertThat(answer.statusCode()).as(name).isEqualTo(404);
            assertThat(answer.body()).as(name).doesNotContain("not for the public");
        }
        for (String name : List.of("font.woff2", "words.json", "PICTURE.PNG", "robots.txt")) {
            Files.writeString(FOLDER.resolve(name), "for everybody");
            assertThat(get(SERVER, "/" + name).body()).as(name).isEqualTo("for everybody");
        }
    }

    @Test
    void a_server_that_would_show_its_working_directory_does_not_start() {
        assertThatThrownBy(() -> Development.start(
                        "--spring.datasource.url=jdbc:h2:mem:dev-folder",
                        "--authendpoints.standalone=true",
                        "--authendpoints.console.folder=."))
                .rootCause()
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("Set authendpoints.console.folder to a folder");
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        assertThat(get(SERVER, "/theme.css").statusCode()).isEqualTo(200);
        assertThat(get(SERVER, "/theme.css/").statusCode()).isEqualTo(404);
        assertThat(get(SERVER, "/index.html/").statusCode()).isEqualTo(404);
        assertThat(get(SERVER, "/").body()).isEqualTo(OWN_PAGE);
    }

    @Test
    void pages_may_load_what_is_theirs_alone() throws Exception {
        HttpResponse<String> page = get(SERVER, "/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        HttpResponse<String> unchanged =
                asked("/", "If-None-Match", page.headers().firstValue("ETag").orElseThrow());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("Content-Security-Policy")).contains(policy);
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "trusted-types 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy").orElse(""))
                .contains("publickey-credentials-get=(self)", "camera=()");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_person_sees_a_page_where_there_is_none_and_a_client_a_problem() throws Exception {
        HttpResponse<String> page = asked("/no/where/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("script-src 'self'");
        assertThat(page.body()).contains("\"../../x.js\"", "data-status=\"404\"", "Nothing for people");
        HttpResponse<String> wrongMethod = asked("/users/reset_password", "Accept", "text/html");
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.body()).contains("\"../x.js\"", "data-status=\"405\"");
        for (String accept : List.of(
                "*/*",
                "application/json",
                "application/json, text/html",
                "text/html;q=0",
                "text/html;q=0.5, application/json;q=0.9",
                "text/html;q=0.5, */*",
                "text/html\r\nAccept: application/json",
                "text/html;q=0.1\r\nAccept: application/json;q=0.2",
                "text/html;q=much",
                "text/html, nonsense",
                ";",
                "nonsense")) {
            assertThat(raw("GET /no/where HTTP/1.1\r\nAccept: " + accept))
                    .as(accept)
                    .startsWith("HTTP/1.1 404")
                    .containsPattern("Vary: .*Accept\\b(?!-)")
                    .contains("Vary: Accept-Language", "\"code\":\"not_found\"");
        }
        for (String accept :
                List.of("text/html, application/json;q=0.9", "application/json;q=0\r\nAccept: text/html")) {
            assertThat(raw("GET /no/where HTTP/1.1\r\nAccept: " + accept))
                    .as(accept)
                    .contains("Nothing for people", "Vary: Accept\r\n");
        }
    }

    @Test
    void who_does_anything_but_read_gets_a_problem() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "TRACE", "OPTIONS", "FOO")) {
            for (String path : List.of("/no/where", "/users/reset_password%00", "/error", "/index.html")) {
                assertThat(raw(method + " " + path + " HTTP/1.1\r\nAccept: text/html"))
                        .as(method + " " + path)
                        .matches("(?s)HTTP/1.1 4\\d\\d.*")
                        .doesNotContain("Nothing for people", "text/html");
            }
        }
        assertThat(raw("HEAD /no/where HTTP/1.1\r\nAccept: text/html"))
                .startsWith("HTTP/1.1 404")
                .contains("text/html;charset=UTF-8")
                .endsWith("\r\n\r\n");
    }

    @Test
    void a_language_that_is_no_text_is_none() throws Exception {
        for (String language : List.of("-", "- ,x", "\u0080")) {
            assertThat(raw("GET /no/where HTTP/1.1\r\nAccept-Language: " + language))
                    .as(language)
                    .startsWith("HTTP/1.1 404")
                    .contains("Content-Language: en", "\"code\":\"not_found\"");
        }
    }

    @Test
    void a_folder_of_that_name_is_no_page() throws Exception {
        Path page = FOLDER.resolve("nothing-here.html");
        String text = Files.readString(page);
        Files.delete(page);
        Files.createDirectory(page);
        try {
            HttpResponse<String> answer = asked("/no/where", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Nothing for people");
        } finally {
            Files.delete(page);
            Files.writeString(page, text);
        }
    }

    private static HttpResponse<String> asked(String path, String header, String value) throws Exception {
        URI place = URI.create("http://127.0.0.1:" + port(SERVER) + path);
        return send(HttpRequest.newBuilder(place).header(header, value).build());
    }
}
