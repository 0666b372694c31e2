/// How your matter is handled: each procedure of the city drawn as a picture with its limits and their sources, and
/// what the law packs at hand say.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "procedure", "packs"})
@org.jspecify.annotations.NullMarked
package org.moothall.how;
