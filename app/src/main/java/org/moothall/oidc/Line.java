package org.moothall.oidc;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/// How the provider is called: not for long, not for much, and never on to where it sends us.
final class Line extends DefaultResourceRetriever {

    private static final int CONNECT = 3_000, READ = 5_000, BYTES = 256 * 1024;

    Line() {
        super(CONNECT, READ, BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        var connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }

    HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CONNECT);
        request.setReadTimeout(READ);
        request.setFollowRedirects(false);
        return request.send();
    }
}
