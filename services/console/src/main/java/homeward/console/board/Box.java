package homeward.console.board;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A rectangle with edges along the axes. */
record Box(double minX, double minY, double maxX, double maxY) {

    /** For each edge, how far within it a point is; negative where it is beyond. */
    List<ToDoubleFunction<Point>> edges() {
        return List.of(
                point -> point.x() - minX,
                point -> maxX - point.x(),
                point -> point.y() - minY,
                point -> maxY - point.y());
    }

    boolean contains(Point point) {
        return edges().stream().allMatch(edge -> edge.applyAsDouble(point) >= 0);
    }

    Box wider(double by) {
        return new Box(minX - by, minY - by, maxX + by, maxY + by);
    }
}
