package org.moothall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Moothall {
    static void main(String[] args) {
        SpringApplication.run(Moothall.class, args);
    }
}
