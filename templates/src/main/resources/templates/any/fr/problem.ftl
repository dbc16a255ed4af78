Je suis désolé&nbsp;: à cause d’un problème de notre côté, je n’ai pas pu répondre à votre message. Il est conservé sous la référence <code>${reference}</code>.

Veuillez réessayer plus tard, ou appeler le ${practice.phone} en indiquant cette référence.
