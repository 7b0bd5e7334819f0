package homeward.console.board;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import homeward.console.shell.Officer;
import homeward.console.shell.Pages;
import homeward.console.shell.Shell;

@Path("/board")
@RunOnVirtualThread
public class BoardResource {

    private final Pages pages;
    private final Officer officer;
    private final Board board;

    BoardResource(Pages pages, Officer officer, Board board) {
        this.pages = pages;
        this.officer = officer;
        this.board = board;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(Shell shell, BoardView board);
    }

    @GET
    public Response show(@BeanParam BoardFilter filter) {
        return page(filter);
    }

    /** The same for a wall: large, with nothing to operate but the filter. */
    @GET
    @Path("wall")
    public Response wall(@BeanParam BoardFilter filter) {
        return page(filter);
    }

    private Response page(BoardFilter filter) {
        Shell shell = pages.of(officer);
        if (shell.signed() == null || !shell.signed().readsCases()) {
            throw new NotFoundException();
        }
        BoardView view = board.view(shell.signed(), officer.token(), shell.say(), filter);
        return pages.html(Templates.board(shell, view), shell);
    }
}
