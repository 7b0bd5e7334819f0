package homeward.console.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether the page of the current request holds a form that was sent and is not recorded: whoever leaves it loses what they typed. */
@Named("answered")
@RequestScoped
public class Answered {

    private boolean unsent;

    void with(String method, int status) {
        unsent = method.equals("POST") && status >= 400;
    }

    public boolean isUnsent() {
        return unsent;
    }
}
