package dev.authendpoints.factor;

/**
 * What owners may do to their factors.
 *
 * @param lastRemovable whether the last factor can be removed like any other, which switches two-step verification off;
 *     otherwise only who asks for exactly that switches it off
 */
public record TwoStepPolicy(boolean lastRemovable) {}
