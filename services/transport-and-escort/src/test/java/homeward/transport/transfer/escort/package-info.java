@NullMarked
package homeward.transport.transfer.escort;
