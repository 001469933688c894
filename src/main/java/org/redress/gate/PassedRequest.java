package org.redress.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that has passed the gate: its body as it was judged, its values in their form. */
final class PassedRequest extends HttpServletRequestWrapper {

  private final byte @Nullable [] body;
  private final Map<String, String[]> values;

  /** Without a body it is read, as it comes, by whoever has a door of its own. */
  PassedRequest(HttpServletRequest request, byte @Nullable [] body, Map<String, String[]> values) {
    super(request);
    this.body = body;
    this.values = Collections.unmodifiableMap(values);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new Judged(body);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return body == null
        ? super.getReader()
        : new BufferedReader(new InputStreamReader(new Judged(body), StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable String getParameter(String name) {
    var all = values.get(name);
    return all == null ? null : all[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    var all = values.get(name);
    return all == null ? null : all.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return values;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(values.keySet());
  }

  private static final class Judged extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    private Judged(byte[] body) {
      bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int most) {
      return bytes.read(into, from, most);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body is there already");
    }
  }
}
