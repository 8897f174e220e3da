package dev.authendpoints.testkit;

/** Who appears in tests. */
public enum People {
    /** The owner of what is attacked. */
    ADA("ada", "ada@example.org", "engines weave algebra", "192.0.2.10", "+4915123456789"),
    /** Another owner, who must not notice. */
    BOB("bob", "bob@example.org", "quiet rivers run deep", "192.0.2.20", "+447400123456"),
    /** Who administers, where the story needs somebody who does. */
    DORA("dora", "dora@example.org", "many doors one key", "192.0.2.30", "+33612345678"),
    /** The attacker, who has an account too. */
    MAL("mal", "mal@example.net", "nobody suspects a thing", "198.51.100.66", "+12015550123");

    private final String username;
    private final String email;
    private final String password;
    private final String home;
    private final String phone;

    People(String username, String email, String password, String home, String phone) {
        this.username = username;
        this.email = email;
        this.password = password;
        this.home = home;
        this.phone = phone;
    }

    /**
     * Gives the username.
     *
     * @return the username
     */
    public String username() {
        return username;
    }

    /**
     * Gives the e-mail address.
     *
     * @return the address
     */
    public String email() {
        return email;
    }

    /**
     * Gives the password they register with.
     *
     * @return the password
     */
    public String password() {
        return password;
    }

    /**
     * Gives the IP address they call from.
     *
     * @return an address that documentation uses (RFC 5737)
     */
    public String home() {
        return home;
    }

    /**
     * Gives the number of their phone.
     *
     * @return the number in its international form
     */
    public String phone() {
        return phone;
    }
}
