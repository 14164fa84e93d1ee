"""The clearing house for the documents and information of the Member States of CICA."""
