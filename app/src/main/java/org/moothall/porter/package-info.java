/// Who comes through the costly and the guessable doors, and how fast: budgets for each client and network,
/// kept without their addresses; where many report at once, a small sum for the sender's machine instead of
/// a refusal.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys", "city", "web"})
@org.jspecify.annotations.NullMarked
package org.moothall.porter;
