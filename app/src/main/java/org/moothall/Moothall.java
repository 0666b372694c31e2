package org.moothall;

import org.moothall.run.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Moothall {

    static void main(String[] args) {
        Commands.main(Moothall.class, args);
    }
}
