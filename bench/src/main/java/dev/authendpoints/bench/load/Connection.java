package dev.authendpoints.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept open (RFC 9112), opened anew when the server has closed it. It does little more than what a
 * request needs, because client and server share the machine's processors.
 */
final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI server;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;

    Connection(URI server) {
        this.server = server;
    }

    HttpReply get(String path, String bearer) throws IOException {
        return exchange(head("GET", path) + "Authorization: Bearer " + bearer + "\r\n\r\n", "");
    }

    HttpReply postJson(String path, String body) throws IOException {
        return post(path, JSON, body);
    }

    HttpReply postForm(String path, String body) throws IOException {
        return post(path, FORM, body);
    }

    private HttpReply post(String path, String type, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String head = head("POST", path) + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n";
        return exchange(head, body);
    }

    private String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort()
                + "\r\nAccept: */*\r\n";
    }

    private HttpReply exchange(String head, String body) throws IOException {
        connect();
        boolean done = false;
        try {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            HttpReply reply = read();
            done = true;
            return reply;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private void connect() throws IOException {
        if (!open) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            open = true;
        }
    }

    private HttpReply read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT).replace(" ", "");
            length = header.startsWith("content-length:") ? Integer.parseInt(header.substring(15)) : length;
            chunked |= header.equals("transfer-encoding:chunked");
            last |= header.equals("connection:close");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            close();
        }
        return new HttpReply(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
