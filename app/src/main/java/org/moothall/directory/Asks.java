package org.moothall.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What whoever passes a route's guard wants to do there, one of several; the door behind it asks whether they may.
/// A page of a case that says nothing reads it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

    Deed[] value();
}
