package dev.authendpoints.report;

import dev.authendpoints.factor.FactorType;
import java.util.Optional;

/**
 * An account as the settings allow it, and the ways into it.
 *
 * @param role its role; empty for none
 * @param factor its one second factor; nothing for none
 * @param ways the ways in
 */
public record PolicyCase(String role, Optional<FactorType> factor, WaysIn ways) {}
