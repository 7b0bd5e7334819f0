@NullMarked
package homeward.transport.transfer.certify;
