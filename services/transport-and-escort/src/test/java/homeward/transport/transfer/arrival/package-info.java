@NullMarked
package homeward.transport.transfer.arrival;
