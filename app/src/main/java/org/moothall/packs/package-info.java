/// Law packs: the procedures and limits of one law, which any city may take; and computing one of their dates without a
/// case, so that anybody can check it.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "deadline", "procedure"})
@org.jspecify.annotations.NullMarked
package org.moothall.packs;
