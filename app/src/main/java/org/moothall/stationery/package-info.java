/// The letters that a city and its law packs have templates for, and the seals of its offices.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "procedure", "packs"})
@org.jspecify.annotations.NullMarked
package org.moothall.stationery;
