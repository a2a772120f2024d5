package io.github.crmprofile.examples.page;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.ErrorCodec;
import org.openqa.selenium.remote.Response;

/**
 * Firefox's own protocol, which it speaks without a driver beside it: WebDriver's commands as JSON over a socket, each with its length in front.
 * See <a href="https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html">its documentation</a>.
 */
final class Marionette implements CommandExecutor {

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry(DriverCommand.NEW_SESSION, "WebDriver:NewSession"),
            Map.entry(DriverCommand.GET, "WebDriver:Navigate"),
            Map.entry(DriverCommand.GO_BACK, "WebDriver:Back"),
            Map.entry(DriverCommand.REFRESH, "WebDriver:Refresh"),
            Map.entry(DriverCommand.GET_CURRENT_URL, "WebDriver:GetCurrentURL"),
            Map.entry(DriverCommand.DELETE_ALL_COOKIES, "WebDriver:DeleteAllCookies"),
            Map.entry(DriverCommand.EXECUTE_SCRIPT, "WebDriver:ExecuteScript"),
            Map.entry(DriverCommand.EXECUTE_ASYNC_SCRIPT, "WebDriver:ExecuteAsyncScript"),
            Map.entry(DriverCommand.SET_TIMEOUT, "WebDriver:SetTimeouts"),
            Map.entry(DriverCommand.CLICK_ELEMENT, "WebDriver:ElementClick"),
            Map.entry(DriverCommand.GET_ELEMENT_TEXT, "WebDriver:GetElementText"),
            Map.entry(DriverCommand.GET_ELEMENT_RECT, "WebDriver:GetElementRect"),
            Map.entry(DriverCommand.IS_ELEMENT_DISPLAYED, "WebDriver:IsElementDisplayed"),
            Map.entry(DriverCommand.GET_ELEMENT_VALUE_OF_CSS_PROPERTY, "WebDriver:GetElementCSSValue"),
            Map.entry(DriverCommand.ACTIONS, "WebDriver:PerformActions"),
            Map.entry(DriverCommand.SCREENSHOT, "WebDriver:TakeScreenshot"));
    private static final int LOADING = 30_000;
    private static final int SILENCE = 90_000;
    private static final int FAILURE = 2;
    private static final int RESULT = 3;

    private final Socket socket;
    private final DataInputStream in;
    private final Json json = new Json();
    private int last;

    Marionette(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(SILENCE);
        in = new DataInputStream(socket.getInputStream());
        read(); // It greets.
    }

    @Override
    public Response execute(Command command) throws IOException {
        if (command.getName().equals(DriverCommand.QUIT)) {
            socket.close();
            return succeeded(command, null);
        }
        String name = COMMANDS.get(command.getName());
        if (name == null) {
            throw new AssertionError("The tests in Firefox do not know the command " + command.getName());
        }
        Object value = send(name, parameters(command));
        if (command.getName().equals(DriverCommand.NEW_SESSION)) {
            var session = (Map<?, ?>) Objects.requireNonNull(value);
            Response response = succeeded(command, session.get("capabilities"));
            response.setSessionId(String.valueOf(session.get("sessionId")));
            return response;
        }
        return succeeded(
                command, value instanceof Map<?, ?> map && map.containsKey("value") ? map.get("value") : value);
    }

    private static Response succeeded(Command command, @Nullable Object value) {
        Response response = new Response(command.getSessionId());
        response.setState("success");
        response.setValue(value);
        return response;
    }

    private static Map<String, ?> parameters(Command command) {
        return switch (command.getName()) {
            case DriverCommand.NEW_SESSION -> Map.of("timeouts", Map.of("pageLoad", LOADING));
            case DriverCommand.SCREENSHOT -> Map.of("full", false);
            default -> command.getParameters();
        };
    }

    /** Runs a script in the browser itself, which may do what its users can. */
    @Nullable
    Object inBrowser(String script, Object... arguments) {
        try {
            send("Marionette:SetContext", Map.of("value", "chrome"));
            try {
                Object value = send("WebDriver:ExecuteScript", Map.of("script", script, "args", List.of(arguments)));
                return value instanceof Map<?, ?> map ? map.get("value") : null;
            } finally {
                send("Marionette:SetContext", Map.of("value", "content"));
            }
        } catch (IOException gone) {
            throw new IllegalStateException("Firefox is gone", gone);
        }
    }

    private @Nullable Object send(String name, Map<String, ?> parameters) throws IOException {
        last++;
        byte[] message = json.toJson(List.of(0, last, name, parameters)).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write((message.length + ":").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(message);
        List<Object> answer = read();
        if (answer.get(FAILURE) instanceof Map<?, ?> failure) {
            throw ErrorCodec.createDefault().decode(Map.of("value", failure));
        }
        return answer.get(RESULT);
    }

    private List<Object> read() throws IOException {
        var length = new StringBuilder();
        for (int c = in.readByte(); c != ':'; c = in.readByte()) {
            length.append((char) c);
        }
        String text = new String(in.readNBytes(Integer.parseInt(length.toString())), StandardCharsets.UTF_8);
        return text.startsWith("[") ? Objects.requireNonNull(json.toType(text, List.class)) : List.of(text);
    }
}
