package dev.authendpoints.server.console;

/**
 * With what somebody looks at the pages.
 *
 * @param language what the browser asks for
 * @param width of the window, in CSS pixels
 * @param height likewise
 * @param dark whether the system is dark
 */
record Look(String language, int width, int height, boolean dark) {
    static final Look DESKTOP = new Look("en", 1280, 900, false);
    static final Look PHONE = new Look("en", 390, 844, false);

    Look in(String other) {
        return new Look(other, width, height, dark);
    }

    Look atNight() {
        return new Look(language, width, height, true);
    }

    @Override
    public String toString() {
        return language + (width < 600 ? ", phone" : ", desktop") + (dark ? ", dark" : ", light");
    }
}
